import { LightningElement } from 'lwc';
import { loginUrl, session } from 'pages/session';

/** The bar at the top: which app this is, and who is using it. */
export default class GlobalHeader extends LightningElement {
  isOpen = false;

  get user() {
    return session();
  }

  get initials(): string {
    const names = session().name.split(/\s+/);
    return [names[0], names.length > 1 ? names.at(-1) : '']
      .map((name) => name?.charAt(0).toUpperCase())
      .join('');
  }

  get permissionSets(): string {
    return session()
      .permissionSets.map((name) => name.replaceAll('_', ' '))
      .join(', ');
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get menuLabel(): string {
    return `${session().name}, your profile`;
  }

  get switchUrl(): string {
    return loginUrl();
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    (this.refs?.['button'] as HTMLElement | undefined)?.focus();
  }

  closeWhenLeft(event: FocusEvent): void {
    if (!this.refs?.['menu']?.contains(event.relatedTarget as Node | null)) this.isOpen = false;
  }
}
