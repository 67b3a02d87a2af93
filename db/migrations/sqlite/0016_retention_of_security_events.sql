PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_retention` (
	`service_id` text NOT NULL,
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`years` integer NOT NULL,
	`reason` text NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "retention_kind" CHECK("__new_retention"."kind" in ('working-time', 'approvals', 'absences', 'acknowledgements', 'accounts', 'security-events', 'audit')),
	CONSTRAINT "retention_years" CHECK("__new_retention"."years" between 1 and 100),
	CONSTRAINT "retention_at_least" CHECK(("kind" <> 'working-time' or "years" >= 2) and ("kind" <> 'approvals' or "years" >= 5) and ("kind" <> 'absences' or "years" >= 2) and ("kind" <> 'acknowledgements' or "years" >= 2) and ("kind" <> 'accounts' or "years" >= 1) and ("kind" <> 'security-events' or "years" >= 1) and ("kind" <> 'audit' or "years" >= 6))
);
--> statement-breakpoint
INSERT INTO `__new_retention`("service_id", "id", "kind", "years", "reason", "account_id", "at") SELECT "service_id", "id", "kind", "years", "reason", "account_id", "at" FROM `retention`;--> statement-breakpoint
DROP TABLE `retention`;--> statement-breakpoint
ALTER TABLE `__new_retention` RENAME TO `retention`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `retention_by_kind` ON `retention` (`service_id`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `retention_by_account` ON `retention` (`service_id`,`account_id`);