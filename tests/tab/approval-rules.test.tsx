import type { ApprovalRuleView } from '@causeway/shared/api/approvals.js';
import { listApprovalRules, saveApprovalRule } from '@causeway/shared/api/approvals.js';
import { listPrograms } from '@causeway/shared/api/programs.js';
import { readyMadeRules, ruleKeys } from '@causeway/shared/domain/approval/approval-rule.js';
import { screen, within } from '@testing-library/react';
import { Refusal } from '../harness/fake-api.js';
import { openTab } from './open-tab.js';
import { openedDialog } from './opened-dialog.js';
import { PapersApi } from './papers-api.js';
import { lena, sampleApproval } from './program-api.js';
import { olga, paul, programId, sampleProgram } from './sample.js';

const page = `/programs/${programId}/governance`;
const step = 'from testing to preparing for everybody';

/** Rules that can be saved, each time as the next version. */
class RulesApi extends PapersApi {
  decides: readonly ApprovalRuleView[] = ruleKeys.map((transition) => ({
    transition,
    version: 0,
    functions: [...readyMadeRules[transition].functions],
    savedBy: null,
    savedAt: null,
  }));
  mayEdit = true;

  constructor() {
    super();
    const owners = [{ person: lena, role: 'approver-business' as const }];
    this.on(listPrograms, () => ({ programs: [{ ...sampleProgram(), owners }] }));
    this.on(listApprovalRules, () => ({ rules: [...this.decides], mayEdit: this.mayEdit }));
    this.on(saveApprovalRule, ({ params, body }) => {
      const before = this.decides.find(({ transition }) => transition === params.transition);
      if (before?.version !== body.version) {
        throw new Refusal(409, 'stale', { version: before?.version ?? 0 });
      }
      return this.save(params.transition, body.functions, olga);
    });
  }

  save(
    transition: ApprovalRuleView['transition'],
    functions: ApprovalRuleView['functions'],
    savedBy: typeof olga,
  ): ApprovalRuleView {
    const version = 1 + (this.decides.find((rule) => rule.transition === transition)?.version ?? 0);
    const after: ApprovalRuleView = {
      transition,
      version,
      functions,
      savedBy: savedBy as ApprovalRuleView['savedBy'],
      savedAt: Date.UTC(2026, 2, 4, 10),
    };
    this.decides = this.decides.map((rule) => (rule.transition === transition ? after : rule));
    return after;
  }
}

const ruleOf = async (name: string) => within(await screen.findByRole('article', { name }));

async function openDialog(api: RulesApi) {
  const { user } = openTab(page, api);
  await user.click(await screen.findByRole('button', { name: `Change who decides: ${step}` }));
  return { user, dialog: await openedDialog() };
}

beforeEach(() => sessionStorage.clear());

describe('who decides on a step', () => {
  it('is read by everybody with a part: functions, how many, who they are, where it comes from', async () => {
    const api = new RulesApi();
    api.mayEdit = false;
    api.save('ring', [{ role: 'approver-business', needed: 2 }], paul);
    openTab(page, api);
    const rule = await ruleOf(step);
    expect(rule.getByText(/1 × business approver/)).toBeTruthy();
    expect(rule.getByText('now: Lena Legal')).toBeTruthy();
    expect(rule.getByText(/Only 0 of 1 are named/)).toBeTruthy();
    expect(rule.getByText(/The ready-made rule/)).toBeTruthy();
    const rings = await ruleOf('into each stage of the rollout');
    expect(rings.getByText(/^Version 1, saved by Paul Manager/)).toBeTruthy();
    expect(screen.getByText(/^Administrators change this/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Change who decides/ })).toBeNull();
  });

  it('is changed by an administrator, and stands there with their name', async () => {
    const { user, dialog } = await openDialog(new RulesApi());
    const first = within(dialog.getByRole('group', { name: 'Function 1' }));
    await user.clear(first.getByLabelText('How many'));
    await user.type(first.getByLabelText('How many'), '2');
    await user.click(dialog.getByRole('button', { name: 'Add a function' }));
    const third = within(dialog.getByRole('group', { name: 'Function 3' }));
    await user.selectOptions(third.getByLabelText('Function'), 'works council approver');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const rule = await ruleOf(step);
    expect(await rule.findByText(/^Version 1, saved by Olga Owner/)).toBeTruthy();
    expect(rule.getByText(/2 × business approver/)).toBeTruthy();
    expect(rule.getByText(/1 × works council approver/)).toBeTruthy();
  });

  it('is refused where it was typed: no people, half of one, sponsors alone', async () => {
    const api = new RulesApi();
    const { user, dialog } = await openDialog(api);
    const first = within(dialog.getByRole('group', { name: 'Function 1' }));
    await user.clear(first.getByLabelText('How many'));
    await user.type(first.getByLabelText('How many'), '1.5');
    expect(dialog.getByText('Please give a whole number between 1 and 20.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Remove: security approver' }));
    await user.selectOptions(first.getByLabelText('Function'), 'sponsor');
    await user.clear(first.getByLabelText('How many'));
    await user.type(first.getByLabelText('How many'), '2');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await dialog.findByText(/At least one who is not a sponsor has to say yes\.$/),
    ).toBeTruthy();
    expect(api.asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
  });

  it('says before it is saved that an open question is void by it', async () => {
    const api = new RulesApi();
    api.approvals = [sampleApproval()];
    const { user } = openTab(page, api);
    expect((await ruleOf(step)).getByText(/goes by the rule as it was then/)).toBeTruthy();
    expect(
      (await ruleOf('to the end of the rollout')).queryByText(/asked for this step/),
    ).toBeNull();
    await user.click(screen.getByRole('button', { name: `Change who decides: ${step}` }));
    const dialog = await openedDialog();
    expect(
      dialog.getByText(/^Paul Manager asked for this step.*when you save, it is void/),
    ).toBeTruthy();
  });

  it('shows what somebody else made of it meanwhile, keeps what was typed, and saves it on that', async () => {
    const api = new RulesApi();
    const { user, dialog } = await openDialog(api);
    await user.click(dialog.getByRole('button', { name: 'Remove: security approver' }));
    api.save('infrastructure-build', [{ role: 'approver-legal', needed: 1 }], paul);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Who decides now:')).toBeTruthy();
    expect(await dialog.findByText(/1 × legal approver/)).toBeTruthy();
    expect(dialog.queryByRole('group', { name: 'Function 2' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await (await ruleOf(step)).findByText(/^Version 2, saved by Olga Owner/)).toBeTruthy();
  });
});
