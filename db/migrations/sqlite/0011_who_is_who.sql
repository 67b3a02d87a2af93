CREATE TABLE `account_notices` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_notices_by_account` ON `account_notices` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_by_last` ON `sign_in_failures` (`last_at`);--> statement-breakpoint
DROP INDEX `accounts_by_email`;--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_by_email` ON `accounts` (`email`,`service_id`);--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `made_by` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `password_at` integer;