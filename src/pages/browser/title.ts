import { app } from 'project/metadata';

/** Names the window after what it shows: `Acme – renewal | Opportunity | Power Balance`. */
export function setTitle(...parts: string[]): void {
  document.title = [...parts, app.label].join(' | ');
}
