import fc from 'fast-check';
import { seed } from './effort.ts';

// Loaded before every test file of a soak.
fc.configureGlobal({ numRuns: 3000, seed });
