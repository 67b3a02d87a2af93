CREATE TABLE `security_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`service_id` text,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`about_kind` text,
	`about_id` text,
	`origin` text,
	`detail` text,
	`count` integer DEFAULT 1 NOT NULL,
	`last_at` integer NOT NULL,
	`counted_by` text,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "security_events_account" CHECK("security_events"."account_id" is null or "security_events"."service_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `security_events_counted_by` ON `security_events` (`counted_by`);--> statement-breakpoint
CREATE INDEX `security_events_by_id` ON `security_events` (`service_id`,`id`);--> statement-breakpoint
CREATE INDEX `security_events_by_kind` ON `security_events` (`service_id`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `security_events_by_account` ON `security_events` (`service_id`,`account_id`,`id`);