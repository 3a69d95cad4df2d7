import { accountOf, monthOf } from './account.ts';
import { refusesName, refusesUrl } from './address.ts';
import { dataUri } from './data-uri.ts';
import { download } from './download.ts';
import { createTrouble, readTrouble } from './failures.ts';
import { invocationNewsOf } from './invocation.ts';
import { askedOf, createdOf, json, newsOf, uploadedOf } from './news.ts';
import { prepare, prepareToAsk } from './prepare.ts';
import { withoutSecret } from './redact.ts';
import { taskAt } from './task-name.ts';
import { telling, troubleOf } from './trouble.ts';
import { unfitUpload } from './unfit-upload.ts';

/** What the door is made of, in one piece, so that it can be loaded when a provider is opened and not before. */
export const parts = {
  accountOf,
  askedOf,
  createdOf,
  createTrouble,
  dataUri,
  download,
  invocationNewsOf,
  json,
  monthOf,
  newsOf,
  prepare,
  prepareToAsk,
  readTrouble,
  refusesName,
  refusesUrl,
  taskAt,
  telling,
  troubleOf,
  unfitUpload,
  uploadedOf,
  withoutSecret,
};
