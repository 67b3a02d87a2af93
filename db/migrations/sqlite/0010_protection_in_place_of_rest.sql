CREATE TABLE `rests_protected` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rests_protected_once` ON `rests_protected` (`service_id`,`amhp_id`,`shift_id`);--> statement-breakpoint
CREATE INDEX `rests_protected_by_account` ON `rests_protected` (`service_id`,`account_id`);