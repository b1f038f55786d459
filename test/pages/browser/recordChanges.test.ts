import { browserModule } from './load.ts';

const { onRecordChange, recordsChanged } = await browserModule<{
  onRecordChange: (id: string, action: () => void) => () => void;
  recordsChanged: (ids: string[]) => void;
}>('recordChanges');

describe('a change of a record', () => {
  it('is told to all who show it, to each once, until they are gone', () => {
    const told: string[] = [];
    const both = () => told.push('both');
    const stops = [
      onRecordChange('a', () => told.push('a')),
      onRecordChange('b', () => told.push('b')),
      onRecordChange('a', both),
      onRecordChange('b', both),
    ];
    recordsChanged(['a', 'b', 'c']);
    expect(told.sort()).toEqual(['a', 'b', 'both']);
    stops.forEach((stop) => stop());
    recordsChanged(['a', 'b']);
    expect(told).toHaveLength(3);
  });
});
