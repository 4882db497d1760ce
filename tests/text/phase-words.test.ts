import { charterText } from '@causeway/shared/text/charter-text.js';
import { phaseNames } from '@causeway/shared/text/composition-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';

describe('a phase', () => {
  it.each(['en', 'de'] as const)('has one name wherever it is named (%s)', (locale) => {
    const names = phaseNames(locale);
    const gate = gateWords(locale);
    const sheets = sheetText(locale);
    const charters = charterText(locale);
    const phases = [
      ['demonstration', charters.phaseDemonstration],
      ['stress-testing', charters.phaseStressTesting],
      ['infrastructure-build', charters.phaseInfrastructureBuild],
      ['staged-rollout', charters.phaseStagedRollout],
    ] as const;
    for (const [phase, asQuestion] of phases) {
      const name = names[phase].toLowerCase();
      expect(gate[`phase.${phase}`].toLowerCase()).toBe(name);
      expect(sheets[`subject.phase-${phase}`].toLowerCase()).toBe(name);
      expect(asQuestion.toLowerCase().endsWith(`· ${name}`)).toBe(true);
    }
  });
});
