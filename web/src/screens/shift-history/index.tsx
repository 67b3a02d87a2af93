import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Shift history">
      <p>This page is being built.</p>
    </Page>
  )
}
