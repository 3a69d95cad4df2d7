/** Light, dark, or as the system says. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'retake-theme';

export function theme(): Theme {
  const said = stored();
  return said === 'light' || said === 'dark' ? said : 'system';
}

export function applyTheme(wanted: Theme = theme()): void {
  if (wanted === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
  try {
    localStorage.setItem(key, wanted);
  } catch {
    // A page that is a file may not be allowed to keep anything.
  }
}

/** What the other of the two would be. */
export function otherTheme(): 'light' | 'dark' {
  const isDark = theme() === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme() === 'dark';
  return isDark ? 'light' : 'dark';
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
