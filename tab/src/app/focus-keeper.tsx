import { useModalAttributes } from '@fluentui/react-components';

/**
 * Fluent's focus manager lives as long as something uses it. Were a dialog its only user, it would go
 * away together with the dialog and leave the page hidden from screen readers.
 */
export function FocusKeeper() {
  useModalAttributes();
  return null;
}
