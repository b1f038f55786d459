import { recordOf, recordTypeOf, textOf, type GraphQLNode } from 'c/powerDealData';
import type { Deal } from 'c/powerModel';
import { dealFromRecords, readingDay, type SObject } from 'c/powerRecords';
import type { Ending } from 'c/powerCompare';
import type { KindLog, KindNames } from 'c/powerPolicyWords';
import type { Part, Source } from './queries';

/** A deal as policies are tried on it. */
export interface LabDeal {
  id: string;
  name: string;
  /** DeveloperName; null: none. */
  recordType: string | null;
  deal: Deal;
  /** ISO day; null: it is open. */
  closedOn: string | null;
  ending: Ending | null;
}

interface Opportunity {
  record: SObject;
  recordType: string | null;
}

const endingOf = ({ IsWon }: SObject): Ending | null => {
  if (typeof IsWon !== 'boolean') return null;
  return IsWon ? 'won' : 'lost';
};

/**
 * Deals and their logs as page after page of them comes in. Pages are cut by position, so a record
 * may come twice when others are made or deleted meanwhile: it is kept once.
 */
export class DealBook {
  private readonly seen = new Set<string>();
  private readonly opportunities: Record<Part, Opportunity[]> = { open: [], closed: [] };
  private readonly concessions = new Map<string, SObject[]>();
  private readonly behaviors = new Map<string, SObject[]>();
  private readonly labels: Record<KindLog, Map<string, string>> = {
    concessions: new Map(),
    behaviors: new Map(),
  };

  /**
   * Takes a page in.
   * @returns how many of its records were not there yet.
   */
  add(source: Source, part: Part, nodes: readonly GraphQLNode[]): number {
    const added = nodes.filter((node) => this.isNew(node));
    for (const node of added) this.keep(source, part, node);
    return added.length;
  }

  /** Opportunities of a part. */
  count(part: Part): number {
    return this.opportunities[part].length;
  }

  /** What the org calls the kinds that were logged. */
  get kindLabels(): KindNames['lists'] {
    return this.labels;
  }

  /**
   * A part's deal by its place, with the events that are there.
   * @param today ISO day: no deal is closed later than that.
   */
  deal(part: Part, at: number, today: string): LabDeal | null {
    const { record, recordType } = this.opportunities[part][at] ?? {};
    if (!record) return null;
    const id = String(record['Id']);
    const [concessions, behaviors] = [this.concessions.get(id), this.behaviors.get(id)];
    return {
      id,
      name: textOf(record['Name']) || id,
      recordType: recordType ?? null,
      deal: dealFromRecords({
        opportunity: record,
        concessions: concessions ?? [],
        behaviors: behaviors ?? [],
      }),
      closedOn: part === 'closed' ? readingDay(record, today) : null,
      ending: part === 'closed' ? endingOf(record) : null,
    };
  }

  private isNew({ Id }: GraphQLNode): boolean {
    const before = this.seen.size;
    return this.seen.add(String(Id)).size > before;
  }

  private keep(source: Source, part: Part, node: GraphQLNode): void {
    const record = recordOf(node);
    if (source === 'deals')
      this.opportunities[part].push({ record, recordType: recordTypeOf(node) });
    else {
      this.learn(this.labels[source], node['Kind__c']);
      this.keepEvent(this[source], record);
    }
  }

  /** A kind that the picklist does not list is its own label there, which says nothing. */
  private learn(labels: Map<string, string>, kind: unknown): void {
    const { value, label } = (kind ?? {}) as { value?: string | null; label?: string | null };
    if (value && label && label !== value) labels.set(value, label);
  }

  private keepEvent(log: Map<string, SObject[]>, record: SObject): void {
    const deal = textOf(record['Opportunity__c']);
    const events = log.get(deal) ?? [];
    events.push(record);
    log.set(deal, events);
  }
}
