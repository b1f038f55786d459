import open from 'open';

/** Whether there is a screen to open a browser on. */
export const hasDisplay = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  !env['CI'] && (platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']));

/**
 * Opens an address in the user's browser; where that fails the printed address still serves.
 * @returns whether there was a screen to open it on.
 */
export async function openBrowser(url: string): Promise<boolean> {
  if (!hasDisplay(process.env, process.platform)) return false;
  const browser = await open(url);
  browser.once('error', () => undefined);
  return true;
}
