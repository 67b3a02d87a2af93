ALTER TABLE `editions` ADD `rule_set` text DEFAULT '2026.2' NOT NULL;--> statement-breakpoint
ALTER TABLE `finding_acknowledgements` ADD `rule_set` text DEFAULT '2026.2' NOT NULL;--> statement-breakpoint
ALTER TABLE `notices` ADD `rule_set` text DEFAULT '2026.2' NOT NULL;