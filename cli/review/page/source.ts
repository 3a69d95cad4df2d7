import type { ReviewDetails } from '../../views/models/review-types.ts';
import type { Answer, Deed, IndexPage, News, StaticPage } from '../wire.ts';

/** Where the page has its facts from: the server, or the folder it stands in. */
export interface Source {
  /** Whether verdicts can be given. */
  readonly canJudge: boolean;
  index(from: number): Promise<IndexPage>;
  details(id: string): Promise<ReviewDetails>;
  act(deed: Deed): Promise<Answer>;
  /** Hears what changes. `onLink`: whether the server is there. */
  listen(onNews: (news: News) => void, onLink: (isThere: boolean) => void): void;
}

const inFolder = (globalThis as { readonly retakeReview?: StaticPage }).retakeReview;

export const source: Source = inFolder ? fromFolder(inFolder) : fromServer();

function fromServer(): Source {
  // The key came in the address; by now it is in a cookie, and nobody needs to see it.
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
  return {
    canJudge: true,
    index: from => json(`api/index?from=${from}`),
    details: id => json(`api/details?id=${encodeURIComponent(id)}`),
    act: async deed => {
      try {
        return await json('api/do', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(deed),
        });
      } catch (error) {
        return {
          ok: false,
          reason: `the review server did not answer: ${error instanceof Error ? error.message : String(error)}`,
          hint: 'Nothing was written. Is `retake review` still running?',
        };
      }
    },
    listen(onNews, onLink) {
      const events = new EventSource('api/news');
      events.addEventListener('news', event => onNews(JSON.parse((event as MessageEvent<string>).data)));
      events.addEventListener('open', () => onLink(true));
      events.addEventListener('error', () => onLink(false));
    },
  };
}

function fromFolder({ head, things, details }: StaticPage): Source {
  return {
    canJudge: false,
    index: async () => ({ head, things }),
    details: async id => details[id] ?? { id, jobs: {} },
    act: async () => ({ ok: false, reason: 'this page is to look at', hint: '' }),
    listen: () => {},
  };
}

async function json<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(path, init);
  if (!answer.ok) throw new Error((await answer.text()).slice(0, 200));
  return answer.json() as Promise<T>;
}
