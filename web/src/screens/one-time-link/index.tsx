import { Page } from '../../ui/page.tsx'

export default function Screen() {
  return (
    <Page title="One time link">
      <p>This page is being built.</p>
    </Page>
  )
}
