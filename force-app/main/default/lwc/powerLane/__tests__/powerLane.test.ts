import PowerLane from 'c/powerLane';
import { graphql } from 'lightning/graphql';
import { freshPage, listen, mount, settle } from '../../powerLog/__tests__/elements';

const TEXT = 'query powerReview($after: String) { uiapi { query { Thing__c { edges } } } }';

async function lane() {
  const element = mount('c-power-lane', PowerLane, {
    name: 'things',
    connection: 'Thing__c',
    text: TEXT,
    variables: { week: '2026-11-23' },
  });
  await settle();
  return element;
}

async function answer(ids, next = null) {
  const edges = ids.map((Id) => ({ node: { Id } }));
  const pageInfo = { hasNextPage: next !== null, endCursor: next };
  graphql.answer('powerReview', { uiapi: { query: { Thing__c: { edges, pageInfo } } } });
  await settle();
}

const asked = () => graphql.getLastConfig();

freshPage();

describe('a lane', () => {
  it('reads page by page to the end, and says how far it is', async () => {
    const element = await lane();
    const [progress, read] = [listen(element, 'progress'), listen(element, 'read')];
    expect(asked().variables).toEqual({ week: '2026-11-23', after: null });
    await answer(['1', '2'], 'after-2');
    expect(progress).toEqual([{ name: 'things', records: 2 }]);
    expect(asked().variables.after).toBe('after-2');
    await answer(['3']);
    expect(read).toEqual([{ name: 'things', nodes: [{ Id: '1' }, { Id: '2' }, { Id: '3' }] }]);
    expect(asked().query).toBeUndefined();
  });

  it('has a record once that two pages bring', async () => {
    const element = await lane();
    const read = listen(element, 'read');
    await answer(['1', '2'], 'after-2');
    await answer(['2', '3']);
    expect(read[0].nodes.map(({ Id }) => Id)).toEqual(['1', '2', '3']);
  });

  it('keeps what it has where a page fails, and goes on there once it may', async () => {
    const element = await lane();
    const [failed, read] = [listen(element, 'failed'), listen(element, 'read')];
    await answer(['1'], 'after-1');
    graphql.reject('powerReview', [{ message: 'The org is asleep.' }]);
    expect(failed).toEqual([[{ message: 'The org is asleep.' }]]);
    element.isPaused = true;
    await settle();
    expect(asked().query).toBeUndefined();
    element.isPaused = false;
    await settle();
    expect(asked().variables.after).toBe('after-1');
    await answer(['2']);
    expect(read[0].nodes).toHaveLength(2);
  });
});
