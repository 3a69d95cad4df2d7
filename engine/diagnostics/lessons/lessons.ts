import type { ProblemCode } from '../codes.ts';
import { files } from './files.ts';
import type { Lesson } from './lesson.ts';
import { models } from './models.ts';
import { use } from './use.ts';
import { words } from './words.ts';

/** What there is to learn of each code. Loaded when somebody asks. */
export const lessons: Readonly<Record<ProblemCode, Lesson>> = { ...files, ...words, ...models, ...use };
