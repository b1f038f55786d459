import '@salesforce-ux/design-system-2/dist/css/bundled/slds2.cosmos.css';
import './styles.css';
import '@lwc/synthetic-shadow';
import { i18n } from './i18n.ts';
import { loadLabels } from './labels.ts';
import { loadSession, session } from './session.ts';

try {
  // Modules of the app read the session as soon as they run: it has to be there first.
  await loadSession();
  const { language } = session();
  await loadLabels(language);
  document.documentElement.lang = language;
  document.documentElement.dir = String(i18n('dir'));
  await import('./app.ts');
} catch (error) {
  document.body.textContent = `The app could not start. ${String(error)} Is the local org running?`;
}
