/** Words of the review's page itself. */
import retry from '@salesforce/label/c.Power_Gauge_retry';
import concern from '@salesforce/label/c.Power_Review_concerns_concern';
import concernDeals from '@salesforce/label/c.Power_Review_concerns_deals';
import concerns from '@salesforce/label/c.Power_Review_concerns_title';
import exportCsv from '@salesforce/label/c.Power_Review_export_csv';
import exportDone from '@salesforce/label/c.Power_Review_export_done';
import exportHtml from '@salesforce/label/c.Power_Review_export_html';
import exportJson from '@salesforce/label/c.Power_Review_export_json';
import exportLabel from '@salesforce/label/c.Power_Review_export_label';
import exportMd from '@salesforce/label/c.Power_Review_export_md';
import filterNone from '@salesforce/label/c.Power_Review_filter_none';
import firstWeek from '@salesforce/label/c.Power_Review_first_week';
import flowLabel from '@salesforce/label/c.Power_Review_flow_label';
import flow from '@salesforce/label/c.Power_Review_flow_title';
import freezeCancel from '@salesforce/label/c.Power_Review_freeze_cancel';
import freezeConfirm from '@salesforce/label/c.Power_Review_freeze_confirm';
import freezeDone from '@salesforce/label/c.Power_Review_freeze_done';
import freezeFailed from '@salesforce/label/c.Power_Review_freeze_failed';
import freezeOpen from '@salesforce/label/c.Power_Review_freeze_open';
import freezeQuestion from '@salesforce/label/c.Power_Review_freeze_question';
import freezeShow from '@salesforce/label/c.Power_Review_freeze_show';
import freezeWaiting from '@salesforce/label/c.Power_Review_freeze_waiting';
import givesAsk from '@salesforce/label/c.Power_Review_gives_ask';
import givesAskNote from '@salesforce/label/c.Power_Review_gives_ask_note';
import givesHeading from '@salesforce/label/c.Power_Review_gives_heading';
import heading from '@salesforce/label/c.Power_Review_heading';
import loading from '@salesforce/label/c.Power_Review_loading';
import figures from '@salesforce/label/c.Power_Review_totals_title';
import weekLabel from '@salesforce/label/c.Power_Review_week_label';

export const LABELS = {
  concern,
  concernDeals,
  concerns,
  exportDone,
  exportLabel,
  figures,
  filterNone,
  firstWeek,
  flow,
  flowLabel,
  freezeCancel,
  freezeConfirm,
  freezeDone,
  freezeFailed,
  freezeOpen,
  freezeQuestion,
  freezeShow,
  freezeWaiting,
  givesAsk,
  givesAskNote,
  givesHeading,
  heading,
  loading,
  retry,
  weekLabel,
};

/** What each file is called in the choice of files. */
export const FORMATS = [
  { value: 'html', label: exportHtml },
  { value: 'csv', label: exportCsv },
  { value: 'md', label: exportMd },
  { value: 'json', label: exportJson },
] as const;
