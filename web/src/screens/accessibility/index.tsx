import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { product } from '../../ui/product.ts'

export default function Accessibility() {
  return (
    <Page title={screens.accessibility.title}>
      <p>
        This is about {product}, the open-source rota planner for AMHP services. It is for everyone who plans or works
        AMHP duty, by mouse, keyboard, touch, voice, screen reader or screen magnifier.
      </p>
      <h2>What you can do</h2>
      <ul>
        <li>Do everything by keyboard, including on the rota board. The keys are listed under Help and keys.</li>
        <li>Zoom to 400% and read without scrolling sideways, except in tables of a whole week.</li>
        <li>Use it without seeing colours: each state also has a shape and a word.</li>
        <li>Set your device to reduced motion or high contrast. The pages follow those settings.</li>
        <li>Hear changes: a screen reader announces the findings that an edit adds or resolves.</li>
      </ul>
      <h2>How far it complies</h2>
      <p>
        The pages are built to the Web Content Accessibility Guidelines 2.2, level AA. Each screen is tested with an
        automated checker whenever the software changes, and by keyboard. It has not yet been audited by an independent
        body or tested with every screen reader.
      </p>
      <h2>Known problems</h2>
      <ul>
        <li>The rota grid on a phone shows the days as a list, because a week of columns does not fit.</li>
        <li>Date and time fields are those of your browser and differ from one browser to another.</li>
      </ul>
      <h2>If something stops you</h2>
      <p>
        Tell a manager of your service, who can contact the people who run the software. Say which page it was, what you
        tried to do, and which browser and assistive technology you use. You can also ask for a rota in another format,
        such as large print.
      </p>
      <p>
        If you are not happy with the response, contact the Equality Advisory and Support Service, which helps people in
        England and Wales.
      </p>
      <p>This statement was written in November 2026.</p>
    </Page>
  )
}
