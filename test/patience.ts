import { jest } from '@jest/globals';

/** A slow machine is not a broken product: browsers and processes get time, and none is asserted. */
jest.setTimeout(90_000);
