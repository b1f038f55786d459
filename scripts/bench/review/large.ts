/** What there is in the org. */
export interface Large {
  origin: string;
  token: string;
  deals: number;
  events: number;
  /** Milliseconds that freezing its week took. */
  freezing: number;
}
