import { supportWindow } from '../../participant/support-window.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';

/** A whole window without vendor and implementation team. One contact breaks it, and it is run again. */
export const supportWithdrawal = gateCriterion({
  name: 'support-withdrawal',
  source: 'process',
  evaluate({ windows, tallies, stage, now }) {
    const latest = windows
      .filter(({ kind, fromAt }) => kind === 'support-withdrawal' && fromAt >= stage.since)
      .toSorted((a, b) => b.fromAt - a.fromAt)[0];
    if (!latest) return open('window-missing');
    const state = supportWindow(latest, tallies, now);
    const { fromAt, untilAt } = latest;
    switch (state.kind) {
      case 'held':
        return pass('window-held', { fromAt, untilAt });
      case 'broken':
        return fail('window-broken', { contacts: state.contacts, fromAt, untilAt });
      case 'running':
      case 'ahead':
        return open('window-not-over', { fromAt, untilAt });
    }
  },
});
