PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_one_time_links` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`made_by` text,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`service_id`,`made_by`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_links_purpose" CHECK("__new_one_time_links"."purpose" in ('invitation', 'reset'))
);
--> statement-breakpoint
INSERT INTO `__new_one_time_links`("service_id", "id", "token_hash", "account_id", "purpose", "made_by", "expires_at", "used_at") SELECT "service_id", "id", "token_hash", "account_id", "purpose", "made_by", "expires_at", "used_at" FROM `one_time_links`;--> statement-breakpoint
DROP TABLE `one_time_links`;--> statement-breakpoint
ALTER TABLE `__new_one_time_links` RENAME TO `one_time_links`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_by_token_hash` ON `one_time_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `one_time_links_by_account` ON `one_time_links` (`service_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `one_time_links_by_maker` ON `one_time_links` (`service_id`,`made_by`);