/** Not `lightning__showtoast`: the base components' own toast container listens for that one. */
export const ShowToastEventName = 'pages__showtoast';

/** What a toast says, and how. */
export interface ToastDetail {
  title: string;
  message?: string;
  variant?: 'info' | 'success' | 'warning' | 'error';
  mode?: 'dismissible' | 'pester' | 'sticky';
}

/** Dispatched by a component, shown by the app around it. */
export class ShowToastEvent extends CustomEvent<ToastDetail> {
  constructor(detail: ToastDetail) {
    super(ShowToastEventName, { bubbles: true, composed: true, cancelable: true, detail });
  }
}
