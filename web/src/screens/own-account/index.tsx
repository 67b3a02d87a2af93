import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="Own account">
      <p>This page is being built.</p>
    </Page>
  )
}
