import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Bank holidays">
      <p>This page is being built.</p>
    </Page>
  )
}
