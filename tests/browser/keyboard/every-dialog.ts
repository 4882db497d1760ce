import type { ApiClient } from '../../harness/api-client';
import { everyPage } from '../every-page';

/** Buttons of which each opens a dialog, in the order of their page. No two neighbours share an address. */
interface DialogVisit {
  readonly key: string;
  readonly rooms: readonly (readonly [place: string, openers: readonly string[]])[];
}

/** The dialogs that the demo leads to, with somebody for whom each is. */
export async function everyDialog(api: ApiClient): Promise<readonly DialogVisit[]> {
  const visits = await everyPage(api);
  const placeOf = (key: string, part: RegExp) =>
    visits.find((visit) => visit.key === key)?.places.find((place) => part.test(place)) ?? '';
  const rollout = placeOf('manager-1', /integrations$/).replace('/integrations', '');
  const approval = placeOf('manager-1', /^\/approvals/);
  return [
    {
      key: 'employee-1',
      rooms: [[placeOf('employee-1', /^\/flags/), ['Add something', 'Withdraw']]],
    },
    {
      key: 'owner-1',
      rooms: [
        ['/board', ['Keyboard shortcuts']],
        [
          placeOf('owner-1', /^\/board\/flags/),
          ['Ask the reporter', 'Answer', 'Plan it', 'Close it', 'Set severity'],
        ],
      ],
    },
    {
      key: 'manager-1',
      rooms: [
        [placeOf('manager-1', /gate$/), ['Take it back']],
        [approval, ['Take the question back']],
        [rollout, ['Name who leads it', 'Change the answer', 'Take more time', 'End it']],
        [`${rollout}/gate`, ['Ask for an exception', 'See what would be asked']],
        [
          `${rollout}/rings`,
          [
            'Take more time',
            'End it',
            'Stop using now',
            'Stop growing',
            'Go back a stage',
            'Carry on',
            'Plan the next stage',
            'Change',
            'Remove',
          ],
        ],
        [`${rollout}/measures`, ['Agree on something', 'Change']],
        [`${rollout}/projection`, ['Freeze as a forecast']],
        [
          `${rollout}/use-cases`,
          [
            'State the shares',
            'Decide for another part of the people',
            'Change',
            'Stop growing',
            'Carry on',
          ],
        ],
        [`${rollout}/cohort`, ['Plan a time', 'Add a rule', 'Delete all labels']],
        [`${rollout}/evidence`, ['Record evidence', 'Show it anew', 'Withdraw']],
        [`${rollout}/sheets/data-use/program`, ['Withdraw']],
        [
          `${rollout}/registers/blind-spot`,
          ['Add', 'Close with evidence', 'Ask to accept the risk', 'Change'],
        ],
        [`${rollout}/integrations`, ['Make a key', 'Add an address']],
      ],
    },
    {
      key: 'business-1',
      rooms: [[approval, ['Freigeben', 'Nein sagen', 'Jemand anderen entscheiden lassen']]],
    },
    {
      key: 'administrator-1',
      rooms: [
        ['/admin', ['Give a role', 'Take back sponsor']],
        ['/programs/new', ['Start over']],
        ['/admin?part=tools', ['Add a tool', 'Edit']],
        ['/settings', []],
        ['/admin?part=programs', ['Add a program', 'Edit', 'Add a use case']],
      ],
    },
  ];
}
