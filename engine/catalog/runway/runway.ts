import type { Catalog } from '../../../schemas/types/catalog.ts';
import finishing from './finishing.json' with { type: 'json' };
import imageToVideo from './image-to-video.json' with { type: 'json' };
import performance from './performance.json' with { type: 'json' };
import provider from './provider.json' with { type: 'json' };
import recipes from './recipes.json' with { type: 'json' };
import routers from './routers.json' with { type: 'json' };
import sound from './sound.json' with { type: 'json' };
import textToImage from './text-to-image.json' with { type: 'json' };
import textToVideo from './text-to-video.json' with { type: 'json' };
import videoToVideo from './video-to-video.json' with { type: 'json' };
import workflows from './workflows.json' with { type: 'json' };

const entries: readonly unknown[] = [
  ...imageToVideo,
  ...textToVideo,
  ...textToImage,
  ...videoToVideo,
  ...performance,
  ...finishing,
  ...sound,
  ...routers,
  ...recipes,
  ...workflows,
];

/** What Runway offers. A test holds the files to the schema; here they are believed. */
export const runway: Catalog = { ...provider, entries } as unknown as Catalog;
