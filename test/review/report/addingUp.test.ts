import fc from 'fast-check';
import { addingUp } from '../../../src/review/report/addingUp.ts';

const part = fc.double({ min: -100, max: 100, noNaN: true });

const tenths = (value: number): number => Math.round(value * 10) + 0;

it('shows parts that sum to what is shown of their sum, none off by a tenth or more', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
      const sum = parts.reduce((total, one) => total + one, 0);
      const shown = addingUp(parts, sum, 1);
      expect(shown.reduce((total, one) => total + tenths(one), 0)).toBe(tenths(sum));
      for (const [at, one] of shown.entries())
        expect(Math.abs(one - (parts[at] as number))).toBeLessThan(0.1 + 1e-9);
    }),
    { numRuns: 1000 },
  );
});

it('sums to what is shown also where that was rounded before', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), part, (parts, sum) => {
      const shown = addingUp(parts, sum, 1);
      expect(shown.reduce((total, one) => total + tenths(one), 0)).toBe(tenths(sum));
    }),
    { numRuns: 1000 },
  );
});
