/** Non-drop timecode of a frame, `hh:mm:ss:ff`, counted at the nearest whole rate (24 for 23.976). */
export function timecode(frame: number, fps: number): string {
  const rate = Math.max(1, Math.round(fps));
  const seconds = Math.floor(frame / rate);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % rate];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}
