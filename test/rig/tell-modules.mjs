// Loaded with --import: says on stderr which files a program loads, imported or required.
import { writeSync } from 'node:fs';
import Module, { register } from 'node:module';
import { isAbsolute } from 'node:path';

const hooks = `
import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  if (url.startsWith('file:')) writeSync(2, 'loaded ' + url + '\\n');
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = (...args) => {
  const file = resolveFilename(...args);
  if (isAbsolute(file)) writeSync(2, `loaded file://${file}\n`);
  return file;
};
