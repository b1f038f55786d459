/** An editor on a page with a holder that keeps the draft, as the lab does. */
import { edited, sheetOf } from 'c/powerPolicyDraft';
import { NO_NAMES } from 'c/powerPolicyWords';
import { mount, settle } from '../../powerLog/__tests__/elements';
import { after } from './support';

/** Mounts an editor; every edit it fires is made, and counted in `edits`. */
export function edit(tag, is, props = {}, edits = [], lists = NO_NAMES.lists) {
  let draft = after(edits);
  const element = mount(tag, is, { sheet: sheetOf(draft, lists), ...props });
  element.edits = [];
  element.addEventListener('policyedit', ({ detail }) => {
    element.edits.push(detail);
    draft = edited(draft, detail);
    element.sheet = sheetOf(draft, lists);
  });
  element.drafted = () => draft;
  return element;
}

export const type = async (input, value) => {
  input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settle();
};

/** Something that is not text is entered or chosen. */
export const enter = async (input, detail) => {
  input.dispatchEvent(new CustomEvent('change', { detail }));
  await settle();
};

export const click = async (button) => {
  button.dispatchEvent(new CustomEvent('click'));
  await settle();
};
