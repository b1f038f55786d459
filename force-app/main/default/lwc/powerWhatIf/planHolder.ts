import logged from '@salesforce/label/c.Power_Plan_logged';
import nothing from '@salesforce/label/c.Power_Plan_nothing';
import refused from '@salesforce/label/c.Power_Plan_refused';
import saved from '@salesforce/label/c.Power_Plan_saved';
import { fill } from 'c/powerFormat';
import type { LogChange, LogView, Outcome } from 'c/powerLogData';
import { api, LightningElement } from 'lwc';
import { synced, withRow, type Plan } from './plan';
import { keepPlan, planOf } from './store';
import { withPlan } from './words';
import { inOrder, settled, stepOf, type Goal } from './writing';

const DONE: Readonly<Record<Goal, string>> = { planned: saved, given: logged };

/** Holds the plan of a deal, keeps it for later, and hands it over to the log. */
export abstract class PlanHolder extends LightningElement {
  @api
  get log(): LogView {
    return this.currentLog as LogView;
  }
  set log(log: LogView) {
    const kept = this.currentLog ? this.plan : planOf(log.dealId);
    this.currentLog = log;
    this.show(synced(kept, log));
  }

  currentLog: LogView | null = null;
  /** The log in which a row may also answer what else is planned. */
  planLog: LogView | null = null;
  plan: Plan = [];
  /** What is shown of the plan is older than the plan. */
  isStale = false;
  isSending = false;
  /** What became of the plan. */
  said = '';
  /** Who waits for what becomes of the change that is on its way. */
  told: ((outcome: Outcome) => void) | null = null;

  show(plan: Plan): void {
    this.plan = plan;
    this.planLog = withPlan(this.log, plan, this.planLog);
    this.isStale = true;
  }

  /** The plan is another: it is kept, and shown. */
  replan(plan: Plan): void {
    keepPlan(this.log.dealId, plan);
    this.show(plan);
  }

  /** Writes what counts; what is refused stays with its reason. True where nothing stays to do. */
  async write(goal: Goal): Promise<boolean> {
    const keys = inOrder(this.plan.filter(({ isOn }) => isOn)).map(({ key }) => key);
    this.isSending = true;
    this.said = '';
    const done = await this.writeRows(keys, goal);
    this.isSending = false;
    const all = keys.length;
    if (done < all) this.said = fill(refused, all - done, all);
    else this.said = all > 0 ? DONE[goal] : nothing;
    return done === all && all > 0;
  }

  /** How many of them are as they are to be. */
  async writeRows(keys: readonly string[], goal: Goal): Promise<number> {
    let done = 0;
    for (const key of keys) {
      // eslint-disable-next-line no-await-in-loop -- an answer needs the id of what it answers
      if (await this.writeRow(key, goal)) done += 1;
    }
    return done;
  }

  /** True where the row is as it is to be. */
  async writeRow(key: string, goal: Goal): Promise<boolean> {
    const row = this.plan.find((one) => one.key === key);
    if (!row) return true;
    const { change, hurdle } = stepOf(row, goal, this.plan, this.log);
    this.replan(withRow(this.plan, key, { reason: hurdle, sending: change?.key ?? '' }));
    if (!change) return hurdle === '';
    const outcome = await this.send(change);
    this.replan(synced(settled(this.plan, row, outcome, goal), this.log));
    return 'id' in outcome;
  }

  send(change: LogChange): Promise<Outcome> {
    return new Promise((resolve) => {
      this.told = (outcome) => {
        if (outcome.key === change.key) resolve(outcome);
      };
      this.dispatchEvent(new CustomEvent('save', { detail: change }));
    });
  }

  /** What became of a change. */
  @api
  settle(outcome: Outcome): void {
    this.told?.(outcome);
  }
}
