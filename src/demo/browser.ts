import open from 'open';

/** Whether there is a screen to open a browser on. */
export const hasDisplay = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  !env['CI'] && (platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']));

/** Opens an address in the user's browser; where that fails the printed address still serves. */
export async function openBrowser(url: string): Promise<void> {
  if (!hasDisplay(process.env, process.platform)) return;
  const browser = await open(url);
  browser.once('error', () => undefined);
}
