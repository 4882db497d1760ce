import { useModalAttributes } from '@fluentui/react-components';

/**
 * Fluent's focus manager lives as long as something uses it. Were a dialog its only user, it would go
 * away together with the dialog and leave the page hidden from screen readers. Its markers for the Tab
 * key stay in the page no longer than that.
 */
export function FocusKeeper() {
  useModalAttributes();
  return null;
}
