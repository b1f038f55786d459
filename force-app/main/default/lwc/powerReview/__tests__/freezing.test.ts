import { createRecord } from 'lightning/uiRecordApi';
import { find, freshPage, settle } from '../../powerLog/__tests__/elements';
import { lanes, LAST_WEEK, node, read, review, TABLES, THIS_WEEK, TODAY, week } from './org';

freshPage();
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), doNotFake: ['setTimeout'] });
});

const movers = (element) => find(element, 'c-power-review-movers');

describe('freezing the week', () => {
  const press = async (element, selector) => {
    find(element, selector).click();
    await settle();
  };

  it('is asked for once more, and then waited for', async () => {
    createRecord.mockResolvedValueOnce({ id: 'request' });
    const element = await review();
    await press(element, '.freeze');
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_question');
    await press(element, '.confirm');
    expect(createRecord).toHaveBeenCalledWith({
      apiName: 'Power_Week_Request__c',
      fields: { Week_Key__c: THIS_WEEK },
    });
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_waiting');
    expect(find(element, '.freeze')).toBeNull();
  });

  it('is as good where somebody else was first', async () => {
    const body = { output: { errors: [{ errorCode: 'DUPLICATE_VALUE' }] } };
    createRecord.mockRejectedValueOnce({ status: 400, body });
    const element = await review();
    await press(element, '.freeze');
    await press(element, '.confirm');
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_waiting');
  });

  it('says why it was refused', async () => {
    createRecord.mockRejectedValueOnce({ status: 403, body: {} });
    const element = await review();
    await press(element, '.freeze');
    await press(element, '.confirm');
    expect(find(element, '.failure').textContent).toContain('c.Power_Failure_forbidden');
  });

  it('waits where it was asked for before', async () => {
    const element = await review({ ...TABLES, requests: [node({ Id: 'r' })] });
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_waiting');
  });

  it('shows the frozen week once the service has frozen it', async () => {
    const timer = jest.spyOn(window, 'setTimeout');
    const element = await review({ ...TABLES, requests: [node({ Id: 'r' })] });
    const look = timer.mock.calls.find(([, milliseconds]) => milliseconds === 10_000)[0];
    timer.mockRestore();
    look();
    await settle();
    expect(lanes(element)).toEqual(['weeks 1']);
    await read(element, 'weeks 1', [week(THIS_WEEK), week(LAST_WEEK)]);
    expect(element.shadowRoot.textContent).toContain('c.Power_Review_freeze_done');
    expect(movers(element).rows.report.comparedWith).toBe(LAST_WEEK);
    await press(element, '.show-frozen');
    expect(find(element, '.week').value).toBe(THIS_WEEK);
  });
});
