/** Where each of many ids stands. */

const FREE = -1;
/** How full the index may get: fuller, and looking up takes long. */
const LOAD = 0.5;

const mixed = (high: number, low: number): number => {
  const hash = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
};

/** Rows of ids that are kept in two columns, found by open addressing. */
export class IdIndex {
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  readonly #slots: Int32Array;

  /** @param count ids that there are, from the first row on, each once. */
  constructor(high: Uint32Array, low: Uint32Array, count: number) {
    this.#high = high;
    this.#low = low;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(count / LOAD + 1))).fill(FREE);
    for (let row = 0; row < count; row += 1) this.#put(row);
  }

  /** The row of an id; −1: it is none of them. */
  rowOf(high: number, low: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = mixed(high, low) & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] as number;
      if (row === FREE || (this.#high[row] === high && this.#low[row] === low)) return row;
    }
  }

  #put(row: number): void {
    const mask = this.#slots.length - 1;
    let slot = mixed(this.#high[row] as number, this.#low[row] as number) & mask;
    while (this.#slots[slot] !== FREE) slot = (slot + 1) & mask;
    this.#slots[slot] = row;
  }
}
