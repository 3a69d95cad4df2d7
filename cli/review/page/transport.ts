/** What the transport is doing. Seconds. */
export interface Playing {
  /** Where the frame that is seen begins. */
  readonly time: number;
  /** Its number, from 0. */
  readonly frame: number;
  readonly isPlaying: boolean;
  readonly rate: number;
  readonly isLooping: boolean;
  readonly isMuted: boolean;
  /** Of the longest; 0 while nobody knows. */
  readonly duration: number;
}

/** The speeds there are. */
export const rates: readonly number[] = [0.25, 0.5, 1, 1.5, 2];

/**
 * One transport for one to four clips in sync: they start, stop and are sought together, and who drifts is brought back.
 * The longest leads; a shorter one holds its last frame.
 */
export class Transport {
  readonly #clips = new Set<HTMLMediaElement>();
  readonly #listeners = new Set<() => void>();
  /** The moment of the frame that is on the screen, where the browser tells. */
  readonly #seen = new Map<HTMLMediaElement, number>();
  readonly fps: number;
  #rate = 1;
  #isLooping: boolean;
  #wants = false;
  #frame = 0;
  /** The frame at which the last clip was taken out: shown otherwise, it goes on from there. */
  #left = 0;

  /** `at`: where a clip begins to be seen, seconds. */
  constructor(fps: number, { isLooping = true, at = 0 } = {}) {
    this.fps = fps;
    this.#left = Math.floor(at * fps + 1e-3);
    this.#isLooping = isLooping;
  }

  /** A clip joins; the result takes it out. */
  attach(clip: HTMLMediaElement): () => void {
    this.#clips.add(clip);
    clip.playbackRate = this.#rate;
    const told = (): void => this.#tell();
    const heard = ['loadedmetadata', 'seeked', 'pause', 'play', 'ended', 'timeupdate'] as const;
    for (const name of heard) clip.addEventListener(name, told);
    const ended = (): void => this.#atEnd(clip);
    clip.addEventListener('ended', ended);
    this.#watch(clip);
    clip.addEventListener('loadedmetadata', () => this.#join(clip), { once: true });
    // Only one of several is heard.
    clip.muted = clip.muted || this.#clips.size > 1;
    return () => {
      this.#left = this.#frameOf(clip);
      this.#clips.delete(clip);
      this.#seen.delete(clip);
      clip.pause();
      for (const name of heard) clip.removeEventListener(name, told);
      clip.removeEventListener('ended', ended);
    };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  get playing(): Playing {
    const leader = this.#leader();
    const frame = leader ? this.#frameOf(leader) : 0;
    return {
      time: frame / this.fps,
      frame,
      isPlaying: this.#wants,
      rate: this.#rate,
      isLooping: this.#isLooping,
      isMuted: [...this.#clips][0]?.muted ?? false,
      duration: leader && Number.isFinite(leader.duration) ? leader.duration : 0,
    };
  }

  toggle(): void {
    if (this.#wants) this.pause();
    else this.play();
  }

  play(): void {
    const leader = this.#leader();
    if (!leader) return;
    this.#wants = true;
    if (leader.ended || leader.currentTime >= leader.duration - 0.5 / this.fps) this.seek(0);
    for (const clip of this.#clips) this.#start(clip);
    this.#run();
    this.#tell();
  }

  pause(): void {
    this.#wants = false;
    for (const clip of this.#clips) clip.pause();
    const leader = this.#leader();
    // All stand on the very same frame.
    if (leader && this.#clips.size > 1) this.seekFrame(this.#frameOf(leader));
    this.#tell();
  }

  seek(seconds: number): void {
    const time = Math.min(Math.max(0, seconds), Math.max(0, this.playing.duration - 0.001));
    for (const clip of this.#clips) {
      const end = Number.isFinite(clip.duration) ? clip.duration - 0.001 : time;
      clip.currentTime = Math.min(time, Math.max(0, end));
      this.#seen.delete(clip);
    }
    this.#tell();
  }

  /** Frames forth or back, from the frame that is seen; into its middle, where no rounding leads to another. */
  step(frames: number): void {
    if (this.#wants) this.pause();
    this.seekFrame(this.playing.frame + frames);
  }

  /** To the frame in which a moment lies. */
  seekTo(seconds: number): void {
    this.seekFrame(Math.floor(seconds * this.fps + 1e-3));
  }

  seekFrame(frame: number): void {
    const last = Math.max(0, Math.round(this.playing.duration * this.fps) - 1);
    this.seek((Math.min(last, Math.max(0, frame)) + 0.5) / this.fps);
  }

  /** Whoever comes later begins where the others are. */
  #join(clip: HTMLMediaElement): void {
    const other = [...this.#clips].find(each => each !== clip && each.readyState > 0);
    const frame = other ? this.#frameOf(other) : this.#left;
    if (frame > 0) clip.currentTime = Math.min((frame + 0.5) / this.fps, clip.duration - 0.001);
    if (this.#wants) this.#start(clip);
  }

  #frameOf(clip: HTMLMediaElement): number {
    const seen = clip.seeking ? undefined : this.#seen.get(clip);
    return seen === undefined ? Math.floor(clip.currentTime * this.fps + 1e-3) : Math.round(seen * this.fps);
  }

  /** Hears of every frame that comes on the screen: a clip's own clock is ahead of it. */
  #watch(clip: HTMLMediaElement): void {
    if (!('requestVideoFrameCallback' in clip)) return;
    const video = clip as HTMLVideoElement;
    const hear = (): void => {
      video.requestVideoFrameCallback((_, { mediaTime }) => {
        if (!this.#clips.has(clip)) return;
        // What comes on the screen while another place is sought is where it was.
        if (!clip.seeking) this.#seen.set(clip, mediaTime);
        this.#tell();
        hear();
      });
    };
    hear();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    for (const clip of this.#clips) clip.playbackRate = rate;
    this.#tell();
  }

  faster(steps: number): void {
    const at = rates.indexOf(this.#rate) + steps;
    this.setRate(rates[Math.min(rates.length - 1, Math.max(0, at))]!);
  }

  /** Of the first clip: the others stay silent. */
  toggleSound(): void {
    const [first] = this.#clips;
    if (first) first.muted = !first.muted;
    this.#tell();
  }

  toggleLoop(): void {
    this.#isLooping = !this.#isLooping;
    this.#tell();
  }

  #leader(): HTMLMediaElement | undefined {
    let leader: HTMLMediaElement | undefined;
    for (const clip of this.#clips) if (!leader || (clip.duration || 0) > (leader.duration || 0)) leader = clip;
    return leader;
  }

  #start(clip: HTMLMediaElement): void {
    if (clip.ended && clip !== this.#leader()) return;
    // A browser may refuse to play aloud before somebody has touched the page; it is then as if nobody had asked.
    clip.play().catch(() => {
      if (clip === this.#leader() && clip.paused) this.#wants = false;
      this.#tell();
    });
  }

  #atEnd(clip: HTMLMediaElement): void {
    if (clip !== this.#leader() || !this.#wants) return;
    if (this.#isLooping) {
      this.seek(0);
      for (const each of this.#clips) this.#start(each);
    } else this.#wants = false;
    this.#tell();
  }

  /** While it plays: keeps the clips together, and tells the time at every frame of the screen. */
  #run(): void {
    cancelAnimationFrame(this.#frame);
    const turn = (): void => {
      if (!this.#wants || this.#clips.size === 0) return;
      this.#gather();
      this.#tell();
      this.#frame = requestAnimationFrame(turn);
    };
    this.#frame = requestAnimationFrame(turn);
  }

  #gather(): void {
    const leader = this.#leader();
    if (!leader || this.#clips.size < 2) return;
    for (const clip of this.#clips) {
      if (clip === leader || clip.ended || clip.seeking) continue;
      const off = clip.currentTime - leader.currentTime;
      if (Math.abs(off) > 0.25) clip.currentTime = leader.currentTime;
      else clip.playbackRate = this.#rate * (Math.abs(off) < 0.5 / this.fps ? 1 : off > 0 ? 0.94 : 1.06);
    }
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
