import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/** Shows an address in the person's browser, where there is one; whether it was tried. */
export function openBrowser(url: string, env: Readonly<Record<string, string | undefined>>): boolean {
  const system = platform();
  if (system === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY && !env.WSL_DISTRO_NAME) return false;
  const [command, ...args] =
    system === 'darwin'
      ? ['open', url]
      : system === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  // The address is printed: without a browser nothing is lost.
  child.on('error', () => {});
  child.unref();
  return true;
}
