/** What a review says in sentences and headings, in the user's language. */
import aboutCompared from '@salesforce/label/c.Power_Review_about_compared';
import aboutFirst from '@salesforce/label/c.Power_Review_about_first';
import aboutFrozen from '@salesforce/label/c.Power_Review_about_frozen';
import aboutScope from '@salesforce/label/c.Power_Review_about_scope';
import agendaBalance from '@salesforce/label/c.Power_Review_agenda_balance';
import agendaMatters from '@salesforce/label/c.Power_Review_agenda_matters';
import agendaNote from '@salesforce/label/c.Power_Review_agenda_note';
import agendaTension from '@salesforce/label/c.Power_Review_agenda_tension';
import agendaTitle from '@salesforce/label/c.Power_Review_agenda_title';
import askAnd from '@salesforce/label/c.Power_Review_ask_and';
import askNotEnough from '@salesforce/label/c.Power_Review_ask_not_enough';
import askShare from '@salesforce/label/c.Power_Review_ask_share';
import concernsConcern from '@salesforce/label/c.Power_Review_concerns_concern';
import concernsDeals from '@salesforce/label/c.Power_Review_concerns_deals';
import concernsTitle from '@salesforce/label/c.Power_Review_concerns_title';
import flowAmount from '@salesforce/label/c.Power_Review_flow_amount';
import flowClosed from '@salesforce/label/c.Power_Review_flow_closed';
import flowDeals from '@salesforce/label/c.Power_Review_flow_deals';
import flowFrom from '@salesforce/label/c.Power_Review_flow_from';
import flowGone from '@salesforce/label/c.Power_Review_flow_gone';
import flowNew from '@salesforce/label/c.Power_Review_flow_new';
import flowReopened from '@salesforce/label/c.Power_Review_flow_reopened';
import flowTitle from '@salesforce/label/c.Power_Review_flow_title';
import flowTo from '@salesforce/label/c.Power_Review_flow_to';
import givesByPerson from '@salesforce/label/c.Power_Review_gives_by_person';
import givesCost from '@salesforce/label/c.Power_Review_gives_cost';
import givesDeals from '@salesforce/label/c.Power_Review_gives_deals';
import givesGives from '@salesforce/label/c.Power_Review_gives_gives';
import givesKind from '@salesforce/label/c.Power_Review_gives_kind';
import givesNotRead from '@salesforce/label/c.Power_Review_gives_not_read';
import givesNote from '@salesforce/label/c.Power_Review_gives_note';
import givesPerson from '@salesforce/label/c.Power_Review_gives_person';
import givesTitle from '@salesforce/label/c.Power_Review_gives_title';
import givesUnsized from '@salesforce/label/c.Power_Review_gives_unsized';
import moversAmount from '@salesforce/label/c.Power_Review_movers_amount';
import moversBand from '@salesforce/label/c.Power_Review_movers_band';
import moversBefore from '@salesforce/label/c.Power_Review_movers_before';
import moversChange from '@salesforce/label/c.Power_Review_movers_change';
import moversDeal from '@salesforce/label/c.Power_Review_movers_deal';
import moversNext from '@salesforce/label/c.Power_Review_movers_next';
import moversNotOpened from '@salesforce/label/c.Power_Review_movers_not_opened';
import moversNote from '@salesforce/label/c.Power_Review_movers_note';
import moversNow from '@salesforce/label/c.Power_Review_movers_now';
import moversOwner from '@salesforce/label/c.Power_Review_movers_owner';
import moversStage from '@salesforce/label/c.Power_Review_movers_stage';
import moversTitle from '@salesforce/label/c.Power_Review_movers_title';
import moversWhy from '@salesforce/label/c.Power_Review_movers_why';
import title from '@salesforce/label/c.Power_Review_title';
import totalsAmount from '@salesforce/label/c.Power_Review_totals_amount';
import totalsBefore from '@salesforce/label/c.Power_Review_totals_before';
import totalsChange from '@salesforce/label/c.Power_Review_totals_change';
import totalsCustomerHolds from '@salesforce/label/c.Power_Review_totals_customer_holds';
import totalsFigure from '@salesforce/label/c.Power_Review_totals_figure';
import totalsGives from '@salesforce/label/c.Power_Review_totals_gives';
import totalsGivesCost from '@salesforce/label/c.Power_Review_totals_gives_cost';
import totalsGivesSince from '@salesforce/label/c.Power_Review_totals_gives_since';
import totalsGivesSinceCost from '@salesforce/label/c.Power_Review_totals_gives_since_cost';
import totalsNow from '@salesforce/label/c.Power_Review_totals_now';
import totalsOpen from '@salesforce/label/c.Power_Review_totals_open';
import totalsRecovered from '@salesforce/label/c.Power_Review_totals_recovered';
import totalsSilentOwners from '@salesforce/label/c.Power_Review_totals_silent_owners';
import totalsSlipped from '@salesforce/label/c.Power_Review_totals_slipped';
import totalsTension from '@salesforce/label/c.Power_Review_totals_tension';
import totalsTitle from '@salesforce/label/c.Power_Review_totals_title';
import totalsUnknown from '@salesforce/label/c.Power_Review_totals_unknown';
import whyAnswered from '@salesforce/label/c.Power_Review_why_answered';
import whyContested from '@salesforce/label/c.Power_Review_why_contested';
import whyDeal from '@salesforce/label/c.Power_Review_why_deal';
import whyDilution from '@salesforce/label/c.Power_Review_why_dilution';
import whyDue from '@salesforce/label/c.Power_Review_why_due';
import whyEdited from '@salesforce/label/c.Power_Review_why_edited';
import whyFading from '@salesforce/label/c.Power_Review_why_fading';
import whyLate from '@salesforce/label/c.Power_Review_why_late';
import whyOthers from '@salesforce/label/c.Power_Review_why_others';
import whyPolicy from '@salesforce/label/c.Power_Review_why_policy';
import whyRemoved from '@salesforce/label/c.Power_Review_why_removed';
import whyUndue from '@salesforce/label/c.Power_Review_why_undue';
import whyUnknown from '@salesforce/label/c.Power_Review_why_unknown';
import whyUnstored from '@salesforce/label/c.Power_Review_why_unstored';
import type { ReviewText } from 'c/powerWeekly';

export const TEXTS: Readonly<Record<ReviewText, string>> = {
  title,
  'about.compared': aboutCompared,
  'about.first': aboutFirst,
  'about.frozen': aboutFrozen,
  'about.scope': aboutScope,
  'totals.title': totalsTitle,
  'totals.figure': totalsFigure,
  'totals.now': totalsNow,
  'totals.before': totalsBefore,
  'totals.change': totalsChange,
  'totals.open': totalsOpen,
  'totals.amount': totalsAmount,
  'totals.customerHolds': totalsCustomerHolds,
  'totals.slipped': totalsSlipped,
  'totals.recovered': totalsRecovered,
  'totals.tension': totalsTension,
  'totals.unknown': totalsUnknown,
  'totals.silentOwners': totalsSilentOwners,
  'totals.gives': totalsGives,
  'totals.givesCost': totalsGivesCost,
  'totals.givesSince': totalsGivesSince,
  'totals.givesSinceCost': totalsGivesSinceCost,
  'flow.title': flowTitle,
  'flow.from': flowFrom,
  'flow.to': flowTo,
  'flow.deals': flowDeals,
  'flow.amount': flowAmount,
  'flow.new': flowNew,
  'flow.reopened': flowReopened,
  'flow.closed': flowClosed,
  'flow.gone': flowGone,
  'movers.title': moversTitle,
  'movers.note': moversNote,
  'movers.notOpened': moversNotOpened,
  'movers.deal': moversDeal,
  'movers.owner': moversOwner,
  'movers.stage': moversStage,
  'movers.amount': moversAmount,
  'movers.before': moversBefore,
  'movers.now': moversNow,
  'movers.change': moversChange,
  'movers.band': moversBand,
  'movers.why': moversWhy,
  'movers.next': moversNext,
  'gives.title': givesTitle,
  'gives.note': givesNote,
  'gives.notRead': givesNotRead,
  'gives.byPerson': givesByPerson,
  'gives.kind': givesKind,
  'gives.person': givesPerson,
  'gives.gives': givesGives,
  'gives.deals': givesDeals,
  'gives.cost': givesCost,
  'gives.unsized': givesUnsized,
  'concerns.title': concernsTitle,
  'concerns.concern': concernsConcern,
  'concerns.deals': concernsDeals,
  'agenda.title': agendaTitle,
  'agenda.note': agendaNote,
  'agenda.matters': agendaMatters,
  'agenda.balance': agendaBalance,
  'agenda.tension': agendaTension,
  'why.late': whyLate,
  'why.removed': whyRemoved,
  'why.contested': whyContested,
  'why.edited': whyEdited,
  'why.answered': whyAnswered,
  'why.due': whyDue,
  'why.undue': whyUndue,
  'why.fading': whyFading,
  'why.dilution': whyDilution,
  'why.deal': whyDeal,
  'why.policy': whyPolicy,
  'why.others': whyOthers,
  'why.unstored': whyUnstored,
  'why.unknown': whyUnknown,
  'ask.share': askShare,
  'ask.and': askAnd,
  'ask.notEnough': askNotEnough,
};
