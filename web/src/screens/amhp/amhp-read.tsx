import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import type { Service } from '@amhp/shared/contract/service.ts'
import { durationText, fullDate } from '@amhp/shared/time/wording.ts'
import { useSignedIn } from '../../data/session.ts'
import { professionWords } from '../../parts/duty-words.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { detailWords } from './detail-words.ts'

/** An AMHP's register entry, read-only. */
export function AmhpRead({ amhp, service }: { amhp: Amhp; service: Service }) {
  const { zone } = useSignedIn()
  const words = detailWords(service, zone)
  return (
    <SummaryList
      rows={[
        ['Profession', professionWords[amhp.profession]],
        ['Employer', amhp.employer],
        ['Team', amhp.team],
        ['AMHP hours a week', durationText(amhp.contractedMinutes)],
        ['Work email', amhp.workEmail],
        ['Duty phone', amhp.dutyPhone],
        ['Started on', amhp.startedOn && fullDate(amhp.startedOn)],
        ['Last day', amhp.leftOn && fullDate(amhp.leftOn)],
        ['Approvals', words.approvals[1](amhp.approvals) || 'None entered'],
        ['Acting for', words.actingFor[1](amhp.actingFor)],
        ['48-hour opt-out', words.optOut[1](amhp.optOut)],
        ['48-hour average taken over', words.averageWeeks[1](amhp.averageWeeks)],
        ['Other post', words.otherPost[1](amhp.otherPost)],
        ['Notes', amhp.notes],
      ]}
    />
  )
}
