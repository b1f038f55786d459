const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Kinds of tests from the slowest on: what starts processes or a browser must not be left to the end,
 * where all but one worker would wait for it. Jest itself goes by the size of files.
 */
const SLOWEST = [
  /\/test\/service\/soak/,
  /\/test\/browser\/log(States|Changes)/,
  /\/test\/commands\/import/,
  /\/test\/browser\//,
  /\/test\/(commands|clients)\//,
  /\/test\/service\//,
];

const rankOf = ({ path }) => {
  const rank = SLOWEST.findIndex((kind) => kind.test(path));
  return rank === -1 ? SLOWEST.length : rank;
};

/** The slow ones first, and within a kind as Jest has them. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
};
