/** Modules that the build writes from the project's metadata. */

declare module 'project/metadata' {
  import type { LightningApp, ObjectMetadata } from 'project/types';

  export const app: LightningApp;
  export const objects: Readonly<Record<string, ObjectMetadata | undefined>>;
}

declare module 'project/languages' {
  /** Loads the custom labels of a language, by Salesforce's name of it. */
  export const languages: Readonly<
    Record<string, (() => Promise<{ labels: Readonly<Record<string, string>> }>) | undefined>
  >;
}

declare module 'project/flexiPages' {
  import type { LightningElement } from 'lwc';
  import type { FlexiPage } from 'project/types';

  /** A page as it is opened, with constructors of those of its components that have one here. */
  interface LoadedPage {
    page: FlexiPage;
    constructors: Readonly<Record<string, (new () => LightningElement) | undefined>>;
  }
  export const flexiPages: readonly (Pick<FlexiPage, 'name' | 'type' | 'object'> & {
    load(): Promise<LoadedPage>;
  })[];
}

declare module 'lightning/toast' {
  import { LightningElement } from 'lwc';

  export default class Toast extends LightningElement {
    static show(
      config: { label: string; message: string; variant: string; mode: string },
      host: HTMLElement,
    ): void;
  }
}

declare module '*.css';
declare module '@lwc/synthetic-shadow';
declare module 'lightning/iconSvgTemplatesStandard';
declare module 'lightning/iconSvgTemplatesUtility';
