import { refusesUrl } from './address.ts';
import { download } from './download.ts';
import { prepare } from './endpoints.ts';
import { createTrouble, readTrouble } from './failures.ts';
import { accountOf, askedOf, createdOf, json, newsOf, uploadedOf } from './news.ts';
import { telling, troubleOf } from './trouble.ts';
import { unfitUpload } from './unfit-upload.ts';

/** What the door is made of, in one piece, so that it can be loaded when a provider is opened and not before. */
export const parts = {
  accountOf,
  askedOf,
  createdOf,
  createTrouble,
  download,
  json,
  newsOf,
  prepare,
  readTrouble,
  refusesUrl,
  telling,
  troubleOf,
  unfitUpload,
  uploadedOf,
};
