import { fieldAt } from '../catalog/body.ts';
import type { Entry, Field } from '../catalog/catalog.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { stillAddress } from '../production/address.ts';
import { errorAt, placeOf, type Report, within } from '../production/problems.ts';
import type { Still } from '../production/production.ts';
import { choosePictures } from './choose-pictures.ts';
import { compileFinish } from './compile-finish.ts';
import { type Compiling, homeOf, needsOf, paramsOrigin, putFormat } from './compile-shot.ts';
import type { Draft } from './draft.ts';
import { sayPriceFields } from './explicit.ts';
import { putFrameSize } from './frame-size.ts';
import { hasReferences, roomFor } from './frames.ts';
import { picturesOf, type TaggedPicture } from './inventory.ts';
import type { TemplateValue } from './job.ts';
import { leftOutRemark, type Shown, toldInWords } from './left-out.ts';
import { fillMade, madeEndpoint, refuseOtherMedium } from './made.ts';
import { binder } from './media.ts';
import { putParams } from './params.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { dialectOf, endpointFor, isDescribed, paramsBelow, putPrompt, retold, type Said, sayer } from './wording.ts';

/** The job that generates a still, and those that finish it. */
export function compileStill(still: Still, compiling: Compiling): readonly Draft[] {
  const { around, production, report } = compiling;
  const { model, making, origin } = still;
  const wanted = making.kind === 'model' ? 'text_to_image' : madeEndpoint(making, 'image');
  const { endpoint, entry } = endpointFor(around.catalog, model, wanted);
  const sheet = openSheet(endpoint, entry, binder(production, around, report)({ ratio: still.ratio }));
  const at = (member: string) => () => placeOf(origin, member);
  if (!entry?.modelless) sheet.put('model', model, at('model'));
  fillMade(sheet, making, report);
  refuseOtherMedium(sheet, { making, makes: 'image', origin }, report);
  const { words, pictures, shown } = chosenFor(still, sheet, compiling);
  putPictures(sheet, still, { pictures, report });
  if (words) refuseUnknownTags(words.text, pictures, { still, report });
  const tell = (text: string): string => mentioned(text, pictures, entry);
  const said = words && { ...words, text: tell(words.text), explain: () => retold(words.explain(), tell) };
  if (said) putPrompt(sheet, said, at('prompt'));
  putFrameSize(
    sheet,
    {
      ratio: still.ratio,
      ratioOrigin: within(origin, 'ratio'),
      pictured: false,
      ...(still.resolution === undefined
        ? {}
        : { resolution: { value: still.resolution, origin: within(origin, 'resolution') } }),
    },
    { catalog: around.catalog, report },
  );
  putChoice(sheet, still, 'quality', compiling);
  putChoice(sheet, still, 'outputs', compiling);
  putFormat(sheet, still, report);
  putParams(sheet, { params: still.params, origin: paramsOrigin(still), below: paramsBelow(sheet) }, report);
  sayPriceFields(sheet);
  const request = sheet.template();
  const job: Draft['job'] = {
    address: stillAddress(still.id),
    kind: 'still',
    ratio: still.ratio,
    endpoint,
    model,
    takes: still.takes,
    request,
    ...(entry?.seed && !entry.modelless ? { seed: { kind: 'written', seed: still.seed } as const } : {}),
    wording: said?.wording ?? {},
    ...(said ? { said } : {}),
    ...(shown ? { shown, remark: leftOutRemark(shown) } : {}),
    needs: needsOf(request, undefined),
    origin,
  };
  const draft: Draft = {
    job,
    placeOf: path => sheet.placeOf(path, () => homeOf(still, path)),
    ...('ceiling' in making ? { ceiling: making.ceiling } : {}),
  };
  const site = { ratio: still.ratio, base: job.address, own: job.address, medium: 'image' as const };
  return [draft, ...(still.finish ? compileFinish(still.finish, site, compiling) : [])];
}

interface Chosen {
  readonly words: Said | undefined;
  readonly pictures: readonly TaggedPicture[];
  /** Absent: there is room for all. */
  readonly shown?: Shown;
}

/** The pictures there is room for, and the prompt, which tells the others. */
function chosenFor(still: Still, sheet: Sheet, { production: { bible }, report }: Compiling): Chosen {
  const { entry } = sheet;
  const words = isDescribed(still) ? sayer(still, bible, report)(dialectOf(entry, 'still')) : undefined;
  const all = picturesOf(still);
  const isLooked = entry === undefined || hasReferences(entry, 'image');
  if (!isLooked) return { words, pictures: [] };
  const room = entry && roomFor(entry, 0);
  const { shown, left } = choosePictures(all, {
    room,
    prompt: still.prompt,
    speaksOf: ({ tag }) => words !== undefined && tagsIn(words.text).includes(tag),
  });
  if (room === undefined || left.length === 0) return { words, pictures: shown };
  const told = toldInWords(left, words, {
    bible,
    say: inWords =>
      isDescribed(still) ? sayer({ ...still, inWords }, bible, report)(dialectOf(entry, 'still')) : undefined,
  });
  return { words: told.said, pictures: shown, shown: { room, left: told.leftOut } };
}

/** The pictures the model may look at, with tag and subject where it has a place for them. */
function putPictures(
  sheet: Sheet,
  still: Still,
  { pictures, report }: { readonly pictures: readonly TaggedPicture[]; readonly report: Report },
): void {
  const { entry } = sheet;
  const slot = entry?.references?.find(({ kind }) => kind === 'image');
  const path = slot?.field ?? 'referenceImages';
  const field = entry && fieldAt(entry.fields, path);
  const item = field?.type === 'list' ? field.items : field;
  if (entry && !slot) {
    const own = still.references[0];
    if (own) report(errorAt('impossible-request', `${entry.model} looks at no pictures`, placeOf(own.origin)));
    return;
  }
  for (const picture of pictures) {
    const at = () => placeOf(picture.origin, undefined, 'key');
    if (field?.type === 'list' || !field) sheet.push(path, pictureIn(sheet, picture, item), at);
    else if (!sheet.has(path)) sheet.put(path, pictureIn(sheet, picture, item), at);
    else report(errorAt('impossible-request', `${still.model} looks at only one picture`, placeOf(picture.origin)));
  }
}

/** A model that nobody knows is told the tag, to be refused all the same. */
function pictureIn(
  sheet: Sheet,
  { tag, subject, source, origin }: TaggedPicture,
  item: Field | undefined,
): TemplateValue {
  const fields = item?.type === 'object' ? item.fields : {};
  return {
    uri: sheet.mark({ source, origin }).mark,
    ...(!sheet.entry || fields.tag ? { tag } : {}),
    ...(fields.subject && subject ? { subject } : {}),
  };
}

const tagsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.])@([a-z][a-z0-9_]{2,15})\b/g)].map(([, tag = '']) => tag);

/** Where there are pictures with tags, another tag is a slip of the pen. */
function refuseUnknownTags(
  text: string,
  pictures: readonly TaggedPicture[],
  { still, report }: { readonly still: Still; readonly report: Report },
): void {
  const tags = pictures.map(({ tag }) => tag);
  if (tags.length === 0) return;
  for (const tag of tagsIn(text))
    if (!tags.includes(tag))
      report(
        errorAt(
          'unknown-name',
          `the prompt speaks of "@${tag}", and no picture of this still is called that`,
          placeOf(still.origin, 'prompt'),
          {
            hint: didYouMean(tag, tags) || `There are: ${tags.map(each => `@${each}`).join(', ')}.`,
          },
        ),
      );
}

/** `@hero` in the way the model wants to be told of a picture: `Figure 1`, `[Image 2]`. */
function mentioned(text: string, pictures: readonly TaggedPicture[], entry: Entry | undefined): string {
  const mention = entry?.references?.find(({ kind }) => kind === 'image')?.mention;
  if (mention === undefined) return text;
  return text.replace(/@([a-z][a-z0-9_]{2,15})\b/g, (written, tag: string) => {
    const index = pictures.findIndex(picture => picture.tag === tag);
    return index < 0 ? written : mention.replace('{tag}', tag).replace('{n}', String(index + 1));
  });
}

const fieldNames = { quality: 'quality', outputs: 'outputCount' } as const;

function putChoice(sheet: Sheet, still: Still, word: 'quality' | 'outputs', { report }: Compiling): void {
  const value = still[word];
  if (value === undefined) return;
  const at = () => placeOf(still.origin, word);
  const path = `${paramsBelow(sheet)}${fieldNames[word]}`;
  if (sheet.entry && !fieldAt(sheet.entry.fields, path))
    report(
      errorAt(
        'impossible-request',
        word === 'outputs' ? `${still.model} gives one result a request` : `${still.model} has no choice of quality`,
        at(),
        word === 'outputs' ? { hint: 'Ask for more `takes` instead.' } : {},
      ),
    );
  else sheet.put(path, value, at);
}
