import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The bundled program beside this file; its name has its hash in it. The build fills it in. */
declare const programFile: string;

// Starts the program with what V8 compiled of it before: compiling is half of what a short command takes, and Node keeps
// nothing of it by itself before 22. The program's name changes with its bytes and V8 refuses what another version or
// another machine compiled, so what is kept fits or is made anew.
const program = join(__dirname, programFile);
const compiled = program.replace(/\.cjs$/, `.${process.versions.v8}-${process.arch}.compiled`);
const cachedData = read(compiled);
const script = new Script(readFileSync(program, 'latin1'), { filename: program, ...(cachedData && { cachedData }) });
// `retake --version` compiles too little to be worth keeping.
if ((!cachedData || script.cachedDataRejected) && process.argv.slice(2).some(word => !word.startsWith('-')))
  process.once('exit', () => keep(script.createCachedData()));
const module_ = { exports: {} };
// What is kept of a script has forgotten how to import: it is handed the way.
const load = (specifier: string): Promise<unknown> => import(specifier);
script.runInThisContext()(module_.exports, createRequire(program), module_, program, __dirname, load);

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // Not there, or not to be read: it is compiled once more.
    return undefined;
  }
}

/** Several may start at once: whoever is last wins, and nobody reads half a file. */
function keep(data: Buffer): void {
  const temp = `${compiled}.${process.pid}`;
  try {
    writeFileSync(temp, data);
    renameSync(temp, compiled);
  } catch {
    // Where the program may not write beside itself, it starts a little later and works all the same.
    rmSync(temp, { force: true });
  }
}
