import { Page } from '../../ui/page.tsx'
import { product } from '../../ui/product.ts'

export default function Accessibility() {
  return (
    <Page title="Accessibility statement">
      <p>
        This is about {product}, the open-source rota planner for AMHP services. It is meant for everybody who plans or
        holds AMHP duty, by mouse, keyboard, touch, voice, screen reader or screen magnifier.
      </p>
      <h2>What you can do</h2>
      <ul>
        <li>Do everything by keyboard, including on the rota board. The keys are listed under Help and keys.</li>
        <li>Zoom to 400 % and read without scrolling sideways, except in the rota grid, which is a table by nature.</li>
        <li>Use it without colour: each state is also a shape and a word.</li>
        <li>Ask your device for less motion, or for high contrast, and the pages follow.</li>
        <li>Hear changes: a screen reader announces what an edit opened or closed.</li>
      </ul>
      <h2>How far it complies</h2>
      <p>
        The pages are built to the Web Content Accessibility Guidelines 2.2, level AA. Each screen is tested by an
        automatic checker whenever the software changes, and by keyboard. It has not been audited by an independent body
        yet, nor tried with every screen reader.
      </p>
      <h2>What is known to be hard</h2>
      <ul>
        <li>The rota grid on a phone shows the days as a list, because a week of columns does not fit.</li>
        <li>Date and time fields are those of your browser and differ from one browser to another.</li>
      </ul>
      <h2>If something stops you</h2>
      <p>
        Tell a manager of your service, who can reach whoever runs it. Say which page it was, what you tried to do, and
        what you use to reach it. If you need a rota in another form, such as large print, ask for that too.
      </p>
      <p>
        If you are not content with the answer, the Equality Advisory and Support Service can help people in England and
        Wales.
      </p>
      <p>This statement was written in November 2026.</p>
    </Page>
  )
}
