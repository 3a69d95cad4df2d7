import { type Found, listIn, objectIn, textIn } from './otio-values.ts';

/** Disabled things are in the file, and not in the film. */
export const isPlaying = ({ enabled }: Found): boolean => enabled !== false;

/** What an effect is called. Undefined: it changes nothing, as most that programs write with every clip. */
export function effectName(effect: Found): string | undefined {
  const { Resolve_OTIO, PremierePro_OTIO } = objectIn(effect.metadata);
  const [resolve, premiere] = [objectIn(Resolve_OTIO), objectIn(PremierePro_OTIO)];
  const own = textIn(resolve['Effect Name']);
  if (!isPlaying(effect) || resolve.Enabled === false) return undefined;
  if (own !== undefined && listIn(resolve.Parameters).every(isDefault)) return undefined;
  if (textIn(premiere.MatchName) !== undefined && !isSet(premiere)) return undefined;
  return own ?? textIn(effect.effect_name) ?? textIn(effect.name) ?? 'one without a name';
}

/** Resolve says of each value what it would be by itself. */
const isDefault = (parameter: Found): boolean =>
  parameter['Parameter Value'] === parameter['Default Parameter Value'] &&
  Object.keys(objectIn(parameter['Key Frames'])).length === 0;

/** Premiere does not. What every clip has is set where it moves, or where a scale or an opacity is not all of it. */
function isSet({ IsIntrinsic, MatchName, Parameters }: Found): boolean {
  const parameters = listIn(Parameters);
  if (parameters.some(({ Keyframes }) => Array.isArray(Keyframes) && Keyframes.length > 1)) return true;
  if (IsIntrinsic !== true) return parameters.some(({ StartValue }) => StartValue !== undefined && StartValue !== null);
  const whole = wholes[textIn(MatchName) ?? ''];
  return parameters.some(({ ID, StartValue }) => {
    const { Value } = objectIn(StartValue);
    return ID === whole && typeof Value === 'number' && Value !== 100;
  });
}

/** By effect, which of its values is a hundred as long as nobody changed it: its scale, its opacity. */
const wholes: Readonly<Record<string, number>> = { 'AE.ADBE Motion': 2, 'AE.ADBE Opacity': 1 };
